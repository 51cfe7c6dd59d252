/**
 * Extracts (月宽表, 接口文件): the records of an operator's file, read as a layout describes them.
 *
 * <p>The door is {@link org.telcocrm.io.extract.ExtractReader}. Every record ends in exactly one
 * outcome: accepted, duplicate, rejected with a code, or filtered for a declared reason; a bad
 * record never stops the run and never vanishes.
 *
 * @see "C60"
 * @see "C62"
 */
@NullMarked
package org.telcocrm.io.extract;

import org.jspecify.annotations.NullMarked;
