/**
 * What Ofsted's reports say about councils' children's services, as immutable records in
 * the field's own terms. A value that exists is valid; what is not known is absent.
 *
 * <p>
 * Depends on nothing but the JDK. A new field starts here; {@code data.dataset} then
 * reads and writes it, and {@code data.importer} finds it in a report.
 */
@NullMarked
package org.councilratings.data.model;

import org.jspecify.annotations.NullMarked;
