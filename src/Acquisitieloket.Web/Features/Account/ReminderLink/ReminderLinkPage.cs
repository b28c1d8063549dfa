namespace Acquisitieloket.Web.Features.Account.ReminderLink;

/// <summary>Whether the person of the link is reminded by mail now. The page names nobody: a mail may be passed on.</summary>
public sealed record ReminderLinkPage(bool Wanted);
