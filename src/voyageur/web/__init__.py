"""The web application: the whole product in a browser, on one machine."""
