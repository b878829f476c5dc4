"""The county's first pages by subject. Events and people are made up; the places are real."""
