"""From the words of one article to who and what they mean.

spotted       names and nationalities that the gazetteer knows, found in one pass
phrases       the noun phrase around a head: which words, which determiner
runs          which words are a name, without the titles before it
proper        names that nobody knows yet: persons, organizations, places
nations       nationalities and peoples
state_bodies  governments, armies, embassies, ministries
surnames      last names, known by the full name
naming        whom a name, a demonym, or the noun of a state's body means
commons       everybody and everything else that a common noun can mean
antecedents   what "il", "they", "cette source", "the embassy" stand for
meanings      the order in which these are asked
"""
