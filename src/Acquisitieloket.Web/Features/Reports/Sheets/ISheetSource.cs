using Acquisitieloket.Core.Reports;

namespace Acquisitieloket.Web.Features.Reports.Sheets;

/// <summary>One report: it reads its figures and writes them as a sheet, for a page, a file, a mail or another system.</summary>
public interface ISheetSource
{
    /// <summary>Below /reports, without an extension.</summary>
    string Name { get; }

    /// <summary>The question that it answers.</summary>
    string Question { get; }

    Task<Sheet> WriteAsync(SheetQuestion asked, CancellationToken cancellation);
}

/// <summary>What a report is asked, what that is held against, when, and how its figures are told to who asks.</summary>
public sealed record SheetQuestion(ReportForm Form, ReportAsked Asked, ReportAsked Before, DateTime Now, DateOnly Today, Teller Teller);
