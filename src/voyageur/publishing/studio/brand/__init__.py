"""Whose deck it is: a kit of colours, typefaces and a logo in one file, checked whole."""
