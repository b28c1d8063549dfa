using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Reports.Telling;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Subscriptions;

/// <summary>What stands in the mail with a report: its answer and first table, by the rights of the reader at that moment.</summary>
internal sealed class SubscriptionMail(AppDbContext db, IReportTeller reports, PublicAddress address) : IMailContents
{
    /// <summary>The value of a mail that says which subscription it is of.</summary>
    public const string Subscription = "subscription";

    public string Template => MailName.ReportSubscription;

    /// <summary>A subscription that was stopped meanwhile, or a report that is gone, has nothing to tell.</summary>
    public async Task<MailContents> OfAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var id = long.Parse(mail.Values[Subscription], CultureInfo.InvariantCulture);
        var row = await db.ReportSubscriptions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation);
        var viewer = row is null ? null : (await Viewers.OfAsync(db, [row.UserId], cancellation)).SingleOrDefault();
        var report = row is null || viewer is null || !ReportAccess.MayRead(viewer) ? null
            : await reports.TellAsync(row.Report, new(null, row.Municipality, row.Cluster), LeadAccess.MayUseQueue(viewer), cancellation);
        return new(
            new Dictionary<string, string>
            {
                ["reportQuestion"] = report?.Question ?? "", ["reportHeading"] = report?.Heading ?? "", ["reportAnswer"] = report?.Answer ?? "", ["reportBefore"] = report?.Before ?? "",
                ["rounded"] = report?.Rounded == true ? "1" : "", ["link"] = address.Of((report?.Path ?? "/reports").TrimStart('/')),
            },
            new Dictionary<string, IReadOnlyList<object>>
            {
                ["figuresList"] = report is null ? [] : [.. report.Tables[0].Rows.Select(r => Line(report.Tables[0], r))],
            });
    }

    private static SubscriptionLine Line(ToldTable table, ToldRow row) =>
        new(row.Name, string.Join(" · ", row.Written.Select((written, i) => $"{table.Columns[i + 1]}: {written}")));
}

/// <summary>A row of the table: its name and its figures with theirs.</summary>
internal sealed record SubscriptionLine(string Name, string Figures);
