"""Who is who and who held which post: the rules, on invented statements."""
