"""Documents that staff have, read into skeletons of data files for a person to confirm."""
