------------------------ MODULE DeviceTlbRefinement -------------------------
(***************************************************************************)
(* The protocol keeps the contract of an IOMMU: the mapping from its       *)
(* variables to those of Contract.                                         *)
(***************************************************************************)
EXTENDS DeviceTlbProperties

\* What the caller of map and unmap was told last.
Granted(i) == IF i \in task.iovas THEN "Busy" ELSE buffer[i]

Observable(i) ==
    {ioPageTable[i], Translation(i)}
        \cup {TranslationOf(f, i) : f \in Function}
        \cup {p \in Page : \E f \in Function : <<f, i, p>> \in posted}

\* The invalidation is complete when the last device TLB is.
Pending == {i \in range : \E f \in Function : request[f] # "Idle"}

Windowless ==
    INSTANCE Contract WITH
        Window     <- FALSE,
        granted    <- [i \in Iova |-> Granted(i)],
        table      <- ioPageTable,
        observable <- [i \in Iova |-> Observable(i)],
        pending    <- Pending

-----------------------------------------------------------------------------
\* Every unmap is strict: there is no window.
KeepsContractWithoutWindow == Windowless!Spec

THEOREM Spec => KeepsContractWithoutWindow
=============================================================================
