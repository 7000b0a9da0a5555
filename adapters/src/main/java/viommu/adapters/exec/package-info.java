/**
 * Any program that speaks JSON, one object a line, on its standard input and output ({@code exec:COMMAND}). The protocol is described
 * in {@code adapters/exec-protocol.md} and, as a JSON Schema, in the resource {@code exec-protocol.schema.json} of this package.
 */
package viommu.adapters.exec;
