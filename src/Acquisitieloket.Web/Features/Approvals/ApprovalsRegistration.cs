using Acquisitieloket.Web.Features.Approvals.Decide;

namespace Acquisitieloket.Web.Features.Approvals;

internal static class ApprovalsRegistration
{
    public static IServiceCollection AddApprovalPages(this IServiceCollection services) => services.AddScoped<DecideQuery>();
}
