using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Admin.Audit;

/// <summary>One page of the log, latest first.</summary>
public sealed record AuditPage(LogForm Form, IReadOnlyList<AuditRow> Rows, IReadOnlyList<Choice> People, string? Next);

/// <summary>One event; the moment in UTC.</summary>
public sealed record AuditRow(DateTime At, string Who, string What, string Details, string? Reference);
