"""The graph as networks of things, for programs that draw and measure them, and as pictures."""
