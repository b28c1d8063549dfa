namespace Acquisitieloket.Web.Features.Counter.Enquiry;

/// <summary>Until when the form is kept (UTC); null when nothing of it is kept yet. Shown below every step, with the way to wipe it.</summary>
public sealed record KeptDraft(DateTime? Until);
