using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SupplyOffers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "OfferConsentAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SupplyChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    PlotId = table.Column<long>(type: "bigint", nullable: true),
                    AfterLeadId = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LeasedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GivenUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplyChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupplyChanges_Plots_PlotId",
                        column: x => x.PlotId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupplyChanges_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupplyOffers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadId = table.Column<long>(type: "bigint", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    PlotId = table.Column<long>(type: "bigint", nullable: true),
                    Plots = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AreaM2 = table.Column<int>(type: "integer", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredById = table.Column<long>(type: "bigint", nullable: true),
                    Accepted = table.Column<bool>(type: "boolean", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplyOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupplyOffers_AspNetUsers_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupplyOffers_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupplyOffers_Plots_PlotId",
                        column: x => x.PlotId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupplyOffers_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SupplyChanges_DoneAt_GivenUpAt_DueAt",
                table: "SupplyChanges",
                columns: new[] { "DoneAt", "GivenUpAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SupplyChanges_PlotId",
                table: "SupplyChanges",
                column: "PlotId");

            migrationBuilder.CreateIndex(
                name: "IX_SupplyChanges_SiteId_DoneAt",
                table: "SupplyChanges",
                columns: new[] { "SiteId", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SupplyOffers_AnsweredById",
                table: "SupplyOffers",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_SupplyOffers_Key",
                table: "SupplyOffers",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupplyOffers_LeadId_SiteId",
                table: "SupplyOffers",
                columns: new[] { "LeadId", "SiteId" },
                unique: true,
                filter: "\"PlotId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SupplyOffers_LeadId_SiteId_PlotId",
                table: "SupplyOffers",
                columns: new[] { "LeadId", "SiteId", "PlotId" },
                unique: true,
                filter: "\"PlotId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SupplyOffers_PlotId",
                table: "SupplyOffers",
                column: "PlotId");

            migrationBuilder.CreateIndex(
                name: "IX_SupplyOffers_SiteId",
                table: "SupplyOffers",
                column: "SiteId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SupplyChanges");

            migrationBuilder.DropTable(
                name: "SupplyOffers");

            migrationBuilder.DropColumn(
                name: "OfferConsentAt",
                table: "Leads");
        }
    }
}
