using Acquisitieloket.Web.Features.Leads.Details;
using Acquisitieloket.Web.Features.Leads.EditContact;
using Acquisitieloket.Web.Features.Leads.EditRequirements;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Leads;

internal static class LeadsRegistration
{
    public static IServiceCollection AddLeadPages(this IServiceCollection services) =>
        services.AddScoped<LeadDoor>().AddScoped<DetailsQuery>().AddScoped<OthersChanges>().AddScoped<SeenNeeds>().AddScoped<SeenContact>().AddScoped<FollowUpPeople>();
}
