/**
 * The TLA+ modules of a protocol: where they lie, the configuration files that check them, and what TLC says of them in terms of
 * the Java model.
 *
 * <p>The conventions of a protocol {@code P}, whose folder is {@code specs/p}: {@code MCP.tla} is the root module, every
 * configuration {@code C} has {@code MCP_C.cfg}, every property {@code X} that should be violated {@code MCP_C_X.cfg}, liveness
 * {@code MCP_C_Liveness.cfg}, the smaller check that uses symmetry {@code MCP_C_Symmetric.cfg}, and every defect {@code D} a
 * module {@code D.tla} with {@code D.cfg}. The configuration files are generated ({@link viommu.specs.ConfigFiles}).
 */
package viommu.specs;
