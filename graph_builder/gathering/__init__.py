"""From the paths given to the files of a build, with all that is known of them before they are read."""
