/**
 * States: values of named variables over finite domains, packed into a few {@code long}s.
 *
 * <p>A protocol declares its variables once ({@link viommu.model.state.State}); the layout follows from the domains. Steps
 * read and write through the named variables and never see a bit. Everything outside the engines sees a state as a tree of
 * {@link viommu.model.state.Value}s, the same tree that TLC prints and that ITF stores.
 */
package viommu.model.state;
