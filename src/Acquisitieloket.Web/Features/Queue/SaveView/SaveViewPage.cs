using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Features.Queue.Views;

namespace Acquisitieloket.Web.Features.Queue.SaveView;

/// <summary>The form, and what will be kept: as a query and in words.</summary>
public sealed record SaveViewPage(ViewForm Form, string Query, IReadOnlyList<string> Filters, bool LeavesOutText, Viewer Viewer);
