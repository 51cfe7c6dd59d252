package org.telcocrm.io.run;

import java.util.Map;
import org.telcocrm.io.extract.ExtractPosition;

/**
 * How far a run came: the input was read up to a position, and what became of it lies in the first
 * bytes of each results file.
 *
 * @param position in the input
 * @param lengths of the results files, by name
 */
record Checkpoint(ExtractPosition position, Map<String, Long> lengths) {}
