--------------------- MODULE DomainLifecycleRefinement ----------------------
(***************************************************************************)
(* The protocol keeps the contract of an IOMMU: the mapping from its       *)
(* variables to those of Contract. What is an IOVA there is an endpoint    *)
(* with an IOVA here.                                                      *)
(***************************************************************************)
EXTENDS DomainLifecycleProperties

\* An invalidation, or the unmapping from a container, is still to do.
HasInvalidation ==
    \E k \in 1..Len(task.todo) :
        task.todo[k] \in {"InvalidateContext", "InvalidatePage", "InvalidateDomain", "UnmapEndpoint", "RollBack",
                          "EmptyContainer"}

Windowless ==
    INSTANCE Contract WITH
        Iova       <- Place,
        Window     <- FALSE,
        granted    <- [pl \in Place |-> Granted(pl[1], pl[2])],
        table      <- [pl \in Place |-> Table(pl[1], pl[2])],
        observable <- [pl \in Place |-> Observable(pl[1], pl[2])],
        pending    <- {pl \in Place : HasInvalidation /\ Busy(pl[1], pl[2])}

-----------------------------------------------------------------------------
\* Every operation is strict: there is no window.
KeepsContractWithoutWindow == Windowless!Spec

THEOREM Spec => KeepsContractWithoutWindow
=============================================================================
