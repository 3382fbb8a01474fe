package io.inyeon.catalog;

/**
 * A picture, or a film, of a product.
 *
 * @param url http or https, or a path on the brand's own site
 * @param alt what it shows, for those who do not see it (WCAG 2.2, 1.1.1)
 */
record Medium(String url, Localised alt) {}
