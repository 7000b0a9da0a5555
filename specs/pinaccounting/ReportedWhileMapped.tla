------------------------ MODULE ReportedWhileMapped -------------------------
(***************************************************************************)
(* The host takes a page that is free for the guest while its unmap is     *)
(* under way.                                                              *)
(* VIO (OSDI 2025) table 1, V-Probe (ATC 2023): free page reporting and    *)
(* reclaim by hypercall are not safe for I/O                               *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveReportFree(p) ==
    /\ Balloon
    /\ backing[p] # None
    /\ Kept(p) => task.op = "Discard" /\ p \in task.iovas
    /\ backing' = [backing EXCEPT ![p] = None]
    /\ owner' = [owner EXCEPT ![backing[p]] = "Other"]
    /\ UNCHANGED <<pins, recordVars, accountVars, task, iommuVars>>
=============================================================================
