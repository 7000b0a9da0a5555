------------------------- MODULE AttachWithoutDetach ------------------------
(***************************************************************************)
(* An endpoint that is attached to another domain stays in the first one   *)
(* as well.                                                                *)
(* github.com/cloud-hypervisor/cloud-hypervisor/commit/3fa02b34c: detach   *)
(* from the old domain on re-attach.                                       *)
(* gitlab.com/qemu-project/qemu/-/commit/308e5e1b5f: detach does not       *)
(* remove the mappings                                                     *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

Orig == INSTANCE MCDomainLifecycle

DefectiveAttachPieces(e, d) ==
    IF Design = "Endpoints" THEN <<"JoinDomain", "Replay", "Return">> ELSE Orig!AttachPieces(e, d)
=============================================================================
