"""The rows of search."""

from powiat.ground.search.models.entry import SearchEntry as SearchEntry
from powiat.ground.search.models.missed import MissedQuery as MissedQuery
from powiat.ground.search.models.synonym import Synonym as Synonym
from powiat.ground.search.models.word import SearchWord as SearchWord
