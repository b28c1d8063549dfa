using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Admin.Access;

/// <summary>One page of the log, latest first.</summary>
public sealed record AccessPage(LogForm Form, IReadOnlyList<AccessRow> Rows, IReadOnlyList<Choice> People, string? Next);

/// <summary>Someone read the personal data of a lead; the moment in UTC.</summary>
public sealed record AccessRow(long Id, DateTime At, string? Who, string? Reference, string Page);
