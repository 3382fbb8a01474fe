/**
 * The database: the embedded PostgreSQL server that we run ourselves, or the operator's own; its pool and migrations.
 */
@NullMarked
package io.inyeon.postgres;

import org.jspecify.annotations.NullMarked;
