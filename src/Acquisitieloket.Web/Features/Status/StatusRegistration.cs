using Acquisitieloket.Web.Features.Status.MyDataPdf;
using Acquisitieloket.Web.Features.Status.Overview;
using Acquisitieloket.Web.Features.Status.ProposalPage;

namespace Acquisitieloket.Web.Features.Status;

internal static class StatusRegistration
{
    public static IServiceCollection AddStatusPages(this IServiceCollection services) =>
        services.AddScoped<OverviewQuery>().AddScoped<ProposalPageQuery>().AddScoped<MyDataSheet>();
}
