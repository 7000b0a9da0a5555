------------------------ MODULE DiscardedWhileMapped ------------------------
(***************************************************************************)
(* Discarded memory loses its frame for the CPU, and stays mapped and      *)
(* pinned for the device.                                                  *)
(* gitlab.com/qemu-project/qemu/-/commit/c65ee43315: vfio: Inhibit         *)
(* ballooning: after a deflate the CPU and the device see different frames *)
(* at one address                                                          *)
(* gitlab.com/qemu-project/qemu/-/commit/0fd7616e0f: vfio:                 *)
(* RamDiscardManager in the vIOMMU case: what the guest keeps mapped while *)
(* it is discarded is only warned about                                    *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveDiscard(first, last) ==
    /\ CanDiscard(first, last)
    /\ plugged' = plugged \ (first..last)
    /\ backing' = [p \in Iova |-> IF p \in first..last THEN None ELSE backing[p]]
    /\ UNCHANGED <<owner, pins, area, attached, accountVars, task, iommuVars>>
=============================================================================
