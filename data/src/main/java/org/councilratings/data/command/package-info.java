/**
 * The {@code ./bot data …} commands: thin, each one a class that reads its options, calls
 * the dataset or the importer, and prints.
 *
 * <p>
 * May use every other package of this module. A new command is a class here and a name in
 * {@code DataCommand}.
 */
@NullMarked
package org.councilratings.data.command;

import org.jspecify.annotations.NullMarked;
