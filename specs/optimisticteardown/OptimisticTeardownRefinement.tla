-------------------- MODULE OptimisticTeardownRefinement --------------------
(***************************************************************************)
(* The protocol keeps the contract of an IOMMU and the host's promise: the *)
(* mappings from its variables to theirs.                                  *)
(***************************************************************************)
EXTENDS OptimisticTeardownProperties

\* A DMA reads or writes, and the contract is kept for both: what each observes is a page, or None if it faults.
Way == Iova \X {"Read", "Write"}

Observed(v, kind) == IF kind = "Write" /\ v[2] # "ReadWrite" THEN None ELSE v[1]

\* What callers have asked for. A stale mapping is still granted, as it is: the window is the driver's choice.
Granted(i, kind) ==
    CASE mapping[i] = "Free"  -> None
      [] mapping[i] = "Live"  -> Observed(asked[i], kind)
      [] mapping[i] = "Stale" -> Observed(ioPageTable[i], kind)
      [] OTHER                -> "Busy"

Observable(i, kind) ==
    {Observed(ioPageTable[i], kind), Observed(shadow[i], kind)}
        \cup {Observed(<<dma[2], dma[3]>>, kind) : dma \in {d \in inflight : d[1] = i}}

Pending == {w \in Way : \E c \in Cpu : request[c] # "None" /\ hand[c] = w[1]}

OfMappings ==
    INSTANCE Contract WITH
        Iova       <- Way,
        Window     <- FALSE,
        granted    <- [w \in Way |-> Granted(w[1], w[2])],
        table      <- [w \in Way |-> Observed(ioPageTable[w[1]], w[2])],
        observable <- [w \in Way |-> Observable(w[1], w[2])],
        pending    <- Pending

TheHost ==
    INSTANCE Overcommit WITH
        Frame     <- Page,
        owned     <- Owned,
        pinned    <- {p \in Page : \E i \in Iova : pin[i] = p},
        reachable <- Reachable

-----------------------------------------------------------------------------
\* Outside of map and teardown a DMA observes through an IOVA nothing but what callers have asked for or, as long as it is
\* stale, what its mapping was.
KeepsContractOfMappings == OfMappings!Spec

\* The host takes back only what is not pinned, and whatever the device can reach is pinned and the guest's.
KeepsOvercommit == TheHost!Spec

THEOREM Spec => KeepsContractOfMappings
THEOREM Spec => KeepsOvercommit
=============================================================================
