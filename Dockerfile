# syntax=docker/dockerfile:1
# The server in a container: the same commands as an installation from the sources (docs/operations.md), in two steps, so that neither
# compilers nor tests are in what runs. Built on Node 24, which is supported into 2028.
FROM node:24-bookworm AS build
WORKDIR /build
COPY . .
RUN npm ci && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/var/lib/dong-thuan
RUN groupadd --system --gid 990 dong-thuan \
    && useradd --system --uid 990 --gid dong-thuan --home-dir /var/lib/dong-thuan --shell /usr/sbin/nologin dong-thuan \
    && install -d -m 0700 -o dong-thuan -g dong-thuan /var/lib/dong-thuan
WORKDIR /usr/lib/dong-thuan
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/docs/rehearsals ./docs/rehearsals
COPY --from=build /build/src/rules/register/phu-yen-2023.yaml ./examples/register.yaml
USER dong-thuan
VOLUME /var/lib/dong-thuan
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/v1/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=50", "dist/src/server/main.js"]
