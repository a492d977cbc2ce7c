/**
 * What the importer must read and what it must leave out. The PDFs are made here: layouts
 * as Ofsted's, words our own.
 */
@NullMarked
package org.councilratings.data.importer;

import org.jspecify.annotations.NullMarked;
