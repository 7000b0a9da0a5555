------------------------ MODULE PageTableRefinement -------------------------
(***************************************************************************)
(* The protocol keeps the contract of an IOMMU: the mapping from its       *)
(* variables to those of Contract.                                         *)
(***************************************************************************)
EXTENDS PageTableProperties

\* What the caller of map and unmap was told last.
Granted(i) == IF i \in task.iovas THEN "Busy" ELSE buffer[i]

Windowless ==
    INSTANCE Contract WITH
        Window     <- FALSE,
        granted    <- [i \in Iova |-> Granted(i)],
        table      <- [i \in Iova |-> Walk(i)],
        observable <- [i \in Iova |-> Observable(i)],
        pending    <- request.iovas

-----------------------------------------------------------------------------
\* Every unmap is strict: there is no window.
KeepsContractWithoutWindow == Windowless!Spec

THEOREM Spec => KeepsContractWithoutWindow
=============================================================================
