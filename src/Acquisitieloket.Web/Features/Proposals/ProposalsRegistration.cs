using Acquisitieloket.Web.Features.Proposals.New;

namespace Acquisitieloket.Web.Features.Proposals;

internal static class ProposalsRegistration
{
    public static IServiceCollection AddProposalPages(this IServiceCollection services) => services.AddScoped<NewOffers>();
}
