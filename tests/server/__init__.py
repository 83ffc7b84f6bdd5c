"""The server, asked through Flask's test client and, once, over a real socket."""
