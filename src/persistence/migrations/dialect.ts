/** The two databases, as the migrations know them. */
export type Dialect = 'sqlite' | 'postgres';
