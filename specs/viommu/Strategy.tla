------------------------------ MODULE Strategy ------------------------------
(***************************************************************************)
(* A strategy is data: the pieces that a map, an unmap and a flush consist *)
(* of, in order, and when a flush is due.                                  *)
(***************************************************************************)
EXTENDS ViommuState

\* Under caching mode the guest invalidates a new entry too: that is how an emulator learns of a map.
MapPieces ==
    IF BareMetal THEN <<"Return">>
                 ELSE <<"SubmitInvalidation", "AwaitCompletion", "Return">>

UnmapPieces ==
    CASE Teardown = "Strict"     -> <<"ClearPte", "SubmitInvalidation", "AwaitCompletion", "Release">>
      [] Teardown = "Async"      -> <<"ClearPte", "SubmitInvalidation", "Return">>
      [] Teardown = "Deferred"   -> <<"ClearPte", "Return">>
      [] Teardown = "Optimistic" -> <<"Return">>

\* What is left to do after the unmap has returned.
FlushPieces ==
    CASE Teardown = "Async"      -> <<"AwaitCompletion", "Release">>
      [] Teardown = "Deferred"   -> <<"SubmitInvalidation", "AwaitCompletion", "Release">>
      [] Teardown = "Optimistic" -> <<"ClearPte", "SubmitInvalidation", "AwaitCompletion", "Release">>

Oldest(i) == i \in Stale /\ \A j \in Stale : age[j] <= age[i]

AtLimit == Cardinality(Stale) >= StaleQuota \/ \E i \in Stale : age[i] >= StaleAge

\* Async: a mapping whose wait has been signalled. Deferred: all at once. Optimistic: one of the oldest.
FlushDue(batch) ==
    CASE Teardown = "Async"      -> \E i \in Stale : i \in completed /\ batch = {i}
      [] Teardown = "Deferred"   -> AtLimit /\ batch = Stale
      [] Teardown = "Optimistic" -> AtLimit /\ \E i \in Iova : Oldest(i) /\ batch = {i}
      [] OTHER                   -> FALSE

\* A mapping takes its place among the stale ones before it becomes one.
RoomForStale == Teardown = "Strict" \/ Cardinality(Stale) < StaleQuota
=============================================================================
