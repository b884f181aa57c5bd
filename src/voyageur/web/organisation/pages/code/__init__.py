"""What code shows, on a server that sees nobody's folders."""
