/**
 * Counterexamples as files: how a violation is saved, read back, replayed and shown.
 *
 * <p>A {@link viommu.counterexamples.Counterexample} is a trace and the property that it violates; where that is a liveness property, the
 * trace ends in a loop. On disk it is one ITF JSON
 * document ({@link viommu.counterexamples.Itf}), which names every step with its parameters and spells out every state, so that
 * it needs neither the engine nor the random seed that found it. {@link viommu.counterexamples.Replay} takes the steps again and
 * trusts nothing that the file says; {@link viommu.counterexamples.SwimLanes} shows them to a person;
 * {@link viommu.counterexamples.Corpus} is the folder that they lie in.
 *
 * <pre>
 *   engine -> Counterexample -> SavedCase -> file
 *   file -> SavedCase -> Counterexample -> Replay, SwimLanes, CorpusIndex
 * </pre>
 *
 * <p>The format is also written down as a JSON Schema, the resource {@code counterexample.schema.json} of this package.
 *
 * <p>Nothing here knows a protocol.
 */
package viommu.counterexamples;
