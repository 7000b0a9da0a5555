/**
 * Pages for a browser: each is one file that needs no other and no network. Templates are in {@code src/main/jte}, style and scripts
 * are resources.
 */
package viommu.ci.html;
