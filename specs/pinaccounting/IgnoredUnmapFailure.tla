------------------------ MODULE IgnoredUnmapFailure -------------------------
(***************************************************************************)
(* A page that could not be unmapped is unpinned with the others.          *)
(* Xen a0cce6048d (XSA-222, CVE-2017-10918): a superpage must be split,    *)
(* and the lack of memory is ignored                                       *)
(* Xen 92790672de (XSA-247, CVE-2017-17045): a page is freed in spite of   *)
(* mappings that remain                                                    *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveFailClear ==
    /\ CanFailClear
    /\ hand' = [hand EXCEPT ![Current] = table[First(task.rest), Current]]
    /\ task' = PageDone(After("Clear"))
    /\ UNCHANGED <<hostVars, recordVars, payer, charged, iommuVars>>
=============================================================================
