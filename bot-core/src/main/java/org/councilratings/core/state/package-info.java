/**
 * What outlasts a restart: the memory of threads, the events already taken up, and who
 * wants to hear of what, what is new and how far each post is, in one SQLite file that
 * the processes of several platforms may share.
 *
 * <p>
 * Depends on {@code core.conversation}, {@code core.question}, {@code core.answer} and
 * {@code core.subscription}. To keep another thing: a table with its retention beside it
 * in the next migration, in a class of rows the statements, and in
 * {@code StateStore.forget} its deletion. Another database is another folder of
 * migrations and passes the same contract tests; the rows are written in the SQL that
 * SQLite and PostgreSQL share.
 */
@NullMarked
package org.councilratings.core.state;

import org.jspecify.annotations.NullMarked;
