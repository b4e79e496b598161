/** The practice's data on disk: one database by the same SQL on SQLite and PostgreSQL, and a folder of media files. */
@NullMarked
package footfall.store;

import org.jspecify.annotations.NullMarked;
