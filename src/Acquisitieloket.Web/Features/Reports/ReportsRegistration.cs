using Acquisitieloket.Core.Reports.Subscriptions;
using Acquisitieloket.Core.Reports.Telling;
using Acquisitieloket.Web.Features.Reports.Endings;
using Acquisitieloket.Web.Features.Reports.Funnel;
using Acquisitieloket.Web.Features.Reports.Gaps;
using Acquisitieloket.Web.Features.Reports.Landings;
using Acquisitieloket.Web.Features.Reports.Proposals;
using Acquisitieloket.Web.Features.Reports.Results;
using Acquisitieloket.Web.Features.Reports.Retention;
using Acquisitieloket.Web.Features.Reports.Sheets;
using Acquisitieloket.Web.Features.Reports.Sources;
using Acquisitieloket.Web.Features.Reports.Terms;

namespace Acquisitieloket.Web.Features.Reports;

/// <summary>The reports that there are, in the order in which they are listed.</summary>
public static class ReportsRegistration
{
    public static IServiceCollection AddReportPages(this IServiceCollection services) => services
        .AddScoped<ISheetSource, FunnelSheet>().AddScoped<ISheetSource, TermsSheet>().AddScoped<ISheetSource, SourcesSheet>()
        .AddScoped<ISheetSource, ProposalsSheet>().AddScoped<ISheetSource, EndingsSheet>().AddScoped<ISheetSource, ResultsSheet>()
        .AddScoped<ISheetSource, LandingsSheet>().AddScoped<ISheetSource, GapsSheet>().AddScoped<ISheetSource, RetentionSheet>()
        .AddScoped<SheetReader>().AddScoped<IReportTeller, ReportTeller>()
        .AddReportSubscriptions();
}
