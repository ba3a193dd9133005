"""What changes between two versions of the data: changes as records, and the words for them."""
