using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Issue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Exception",
                table: "PlotClaims",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ProcedureId",
                table: "PlotClaims",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "IssueProcedures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Route = table.Column<int>(type: "integer", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<long>(type: "bigint", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SeedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Seed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueProcedures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueProcedures_AspNetUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueProcedures_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssueCandidates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    ProcedureId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    LeadId = table.Column<long>(type: "bigint", nullable: true),
                    Name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Intended = table.Column<bool>(type: "boolean", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Late = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    OfferCents = table.Column<long>(type: "bigint", nullable: true),
                    WonAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueCandidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueCandidates_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueCandidates_IssueProcedures_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "IssueProcedures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueCandidates_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuePlots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProcedureId = table.Column<long>(type: "bigint", nullable: false),
                    PlotId = table.Column<long>(type: "bigint", nullable: false),
                    HeldPlotId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuePlots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuePlots_IssueProcedures_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "IssueProcedures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuePlots_Plots_PlotId",
                        column: x => x.PlotId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssueSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProcedureId = table.Column<long>(type: "bigint", nullable: false),
                    CandidateId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Values = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueSteps_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueSteps_IssueCandidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "IssueCandidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueSteps_IssueProcedures_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "IssueProcedures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlotClaims_ProcedureId",
                table: "PlotClaims",
                column: "ProcedureId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_ById",
                table: "IssueCandidates",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_Key",
                table: "IssueCandidates",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_LeadId",
                table: "IssueCandidates",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_ProcedureId_Number",
                table: "IssueCandidates",
                columns: new[] { "ProcedureId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_Winner",
                table: "IssueCandidates",
                column: "ProcedureId",
                unique: true,
                filter: "\"WonAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IssuePlots_HeldPlotId",
                table: "IssuePlots",
                column: "HeldPlotId",
                unique: true,
                filter: "\"HeldPlotId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IssuePlots_PlotId",
                table: "IssuePlots",
                column: "PlotId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuePlots_ProcedureId_PlotId",
                table: "IssuePlots",
                columns: new[] { "ProcedureId", "PlotId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueProcedures_CreatedById",
                table: "IssueProcedures",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_IssueProcedures_Key",
                table: "IssueProcedures",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueProcedures_SiteId",
                table: "IssueProcedures",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueProcedures_State_ClosesAt",
                table: "IssueProcedures",
                columns: new[] { "State", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IssueSteps_ById",
                table: "IssueSteps",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_IssueSteps_CandidateId",
                table: "IssueSteps",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueSteps_ProcedureId_At",
                table: "IssueSteps",
                columns: new[] { "ProcedureId", "At" });

            migrationBuilder.AddForeignKey(
                name: "FK_PlotClaims_IssueProcedures_ProcedureId",
                table: "PlotClaims",
                column: "ProcedureId",
                principalTable: "IssueProcedures",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            ServerAppendOnly.ToPostgreSql(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            ServerAppendOnly.FromPostgreSql(migrationBuilder);

            migrationBuilder.DropForeignKey(
                name: "FK_PlotClaims_IssueProcedures_ProcedureId",
                table: "PlotClaims");

            migrationBuilder.DropTable(
                name: "IssuePlots");

            migrationBuilder.DropTable(
                name: "IssueSteps");

            migrationBuilder.DropTable(
                name: "IssueCandidates");

            migrationBuilder.DropTable(
                name: "IssueProcedures");

            migrationBuilder.DropIndex(
                name: "IX_PlotClaims_ProcedureId",
                table: "PlotClaims");

            migrationBuilder.DropColumn(
                name: "Exception",
                table: "PlotClaims");

            migrationBuilder.DropColumn(
                name: "ProcedureId",
                table: "PlotClaims");
        }
    }
}
