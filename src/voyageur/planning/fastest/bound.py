"""What no order can surpass: for each hour, the most postings that can be in reach.

At hour u at most u hours of work are done, so no more postings are in reach than the best choice of
tasks of at most u hours brings (``cover.py``); and as reach never falls, no more than at any later
hour. Summed over the hours up to the horizon, that bounds the posting hours of every order.
"""
