/**
 * Model = specification: every state and every step that TLC finds is compared with the Java model, and both graphs must have
 * the same digest at the end. Generic: variables are matched by name.
 */
package viommu.specs.bridge;
